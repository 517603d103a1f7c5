"""The part of the commands ``feeds …`` that is about the settings of a single feed."""
