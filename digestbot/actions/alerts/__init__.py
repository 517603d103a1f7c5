"""Actions on breaking alerts: editors draft, confirm, pause, correct and recall them."""
