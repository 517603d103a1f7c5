"""Evaluation: measures how good the newsroom's decisions are, on labelled news."""
