"""The buttons below the pages of alerts, and of the stories whose tags editors correct."""
