"""The commands ``db …`` that copy and delete rows."""
