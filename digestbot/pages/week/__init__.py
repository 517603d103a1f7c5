"""The week in one message: how it is rendered, and the buttons by which it is set."""
