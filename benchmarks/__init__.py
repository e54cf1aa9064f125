"""Speed and bytes on the wire, as tables with the budgets beside them: `python -m benchmarks`."""
