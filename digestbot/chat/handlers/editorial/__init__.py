"""The handlers for what editors and owners do: alerts, corrections of tags, and who may do it."""
