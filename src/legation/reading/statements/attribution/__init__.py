"""On whose word: the reporting clause, the quotation, and who stands behind them."""
