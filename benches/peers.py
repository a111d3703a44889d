#!/usr/bin/env python3
"""Sets our times against those of R (lm, leaps) and numpy, on the same data in one run.

    python3 benches/peers.py

Runs `cargo bench --bench speed`, then each peer that is installed; says which are not. Where a peer would take
hours for all models, some of them are timed and the sum is extrapolated; such lines say so.
"""

import csv
import json
import math
import pathlib
import random
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
RESPONSE = "match23_pct"
OTHERS = {"kommune", RESPONSE, "almennyttige_ln", "selvforsoergelse_pct", "pris_kr"}
MODELS = 2**20


def table():
    """Response and the 20 candidates of the example, complete cases; social housing under ln as in the example."""
    with open(HERE.parent / "data" / "municipalities.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [RESPONSE] + [name for name in rows[0] if name not in OTHERS]
    data = []
    for row in rows:
        try:
            numbers = [float(row[name]) for name in names]
        except ValueError:
            continue
        data.append([math.log(v) if name == "almennyttige_pct" else v for name, v in zip(names, numbers)])
    return names, data


def ours():
    subprocess.run(["cargo", "bench", "--bench", "speed"], cwd=HERE.parent, check=True, stdout=subprocess.DEVNULL)
    times = {}
    for file in (HERE.parent / "target" / "criterion").glob("municipalities/*/new/estimates.json"):
        name = json.loads((file.parent / "benchmark.json").read_text())["function_id"]
        times[name] = json.loads(file.read_text())["median"]["point_estimate"] / 1e9
    return times


def numpy_times(data):
    try:
        import numpy
    except ImportError:
        print("numpy is not installed: skipped")
        return {}
    matrix = numpy.array(data)
    y, x = matrix[:, 0], matrix[:, 1:]
    one = numpy.ones((len(y), 1))
    centred = numpy.column_stack([x - x.mean(axis=0), y - y.mean()])
    gram = centred.T @ centred
    draw = random.Random(1)
    subsets = [[k for k in range(x.shape[1]) if draw.random() < 0.5] for _ in range(2000)]

    def by_rows():
        for k in subsets:
            numpy.linalg.lstsq(numpy.hstack([one, x[:, k]]), y, rcond=None)

    def by_gram():
        for k in subsets:
            cross = gram[k, -1]
            gram[-1, -1] - cross @ numpy.linalg.solve(gram[numpy.ix_(k, k)], cross)

    def least(work):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        return min(times) / len(subsets)

    rss = numpy.linalg.lstsq(numpy.hstack([one, x]), y, rcond=None)[1][0]
    print(f"residual sum of squares of all {x.shape[1]}: numpy {rss:.10f}")
    return {"lstsq": least(by_rows), "solve": least(by_gram)}


def r_times(names, data):
    if shutil.which("Rscript") is None:
        print("R is not installed: skipped")
        return {}
    with tempfile.TemporaryDirectory() as folder:
        with open(pathlib.Path(folder) / "municipalities.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([names] + [[repr(v) for v in row] for row in data])
        run = subprocess.run(["Rscript", "--vanilla", str(HERE / "peers.R"), folder], check=True, capture_output=True, text=True)
    times = {}
    for line in run.stdout.splitlines():
        if line.startswith("#"):
            print(line[2:])
            continue
        name, value = line.split("\t")
        if name.startswith("rss"):
            print(f"residual sum of squares of all 20: R {float(value):.10f}")
        else:
            times[name] = float(value)
    return times


def say(what, our, peer, extrapolated=False):
    note = "  (extrapolated from 2,000 models)" if extrapolated else ""
    print(f"{what:<58} {peer * 1e3:>14,.2f} ms {our * 1e3:>10.3f} ms {peer / our:>12,.0f} times{note}")


def main():
    names, data = table()
    our = ours()
    print(f"{len(data)} units, {len(names) - 1} candidates")
    by_numpy, by_r = numpy_times(data), r_times(names, data)
    print(f"{'':<58} {'peer':>17} {'ours':>13} {'ratio':>18}")
    all_models = our["all 2^20 models, sums of squares"]
    if by_numpy:
        say("all 2^20 models, numpy lstsq", all_models, by_numpy["lstsq"] * MODELS, True)
        say("all 2^20 models, numpy solve on the Gram matrix", all_models, by_numpy["solve"] * MODELS, True)
    if "a model by .lm.fit" in by_r:
        say("all 2^20 models, R .lm.fit", all_models, by_r["a model by .lm.fit"] * MODELS, True)
        say("one model of all 20, R lm and summary; ours Fit", our["fit of all 20"], by_r["lm of all 20 with summary"])
    if "all 2^12 models by leaps" in by_r:
        say("all 2^12 models, R leaps", our["all 2^12 models, sums of squares"], by_r["all 2^12 models by leaps"])
        say("best of each size of 20, R leaps; ours branch and bound", our["best of each size of 20"], by_r["best of each size of 20 by leaps"])


if __name__ == "__main__":
    main()
