#!/usr/bin/env python3
"""Medians of the rounds and the ratio of the kiosk to Chromium for each figure. Reads what measure.py prints."""
import statistics
import sys

NAMES = ('first paint ms', 'CPU s to paint', 'RSS MB', 'PSS MB', 'idle CPU %')
GOALS = (1.0, None, None, 0.40, 0.5)

rounds = {}
for line in sys.stdin:
    shell, *figures = line.split()
    rounds.setdefault(shell, []).append([float(figure) for figure in figures])
median = {shell: [statistics.median(column) for column in zip(*rows)] for shell, rows in rounds.items()}
print(f'\nmedians of {len(rounds["kiosk"])} rounds')
for name, goal, ours, theirs in zip(NAMES, GOALS, median['kiosk'], median['chromium']):
    ratio = f'{ours / theirs:.2f}' if theirs else 'no ratio, the other used nothing'
    wanted = f'   goal <= {goal:.2f}' if goal else ''
    print(f'{name:16} kiosk {ours:8.2f}   chromium {theirs:8.2f}   ratio {ratio}{wanted}')
