"""The parts of the commands ``feeds …`` that are about single sources."""
