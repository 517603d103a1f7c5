"""Evaluation: how good judgement and reading are, on labelled data."""
