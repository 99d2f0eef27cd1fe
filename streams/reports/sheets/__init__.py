"""Results as sheets of rows: said once, written as CSV or as a workbook."""
