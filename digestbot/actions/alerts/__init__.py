"""Breaking alerts: drafted, confirmed, sent, corrected, recalled."""
