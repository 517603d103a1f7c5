"""Evaluation: measures of judgement on labelled news."""
