"""Child process: how many images PyTorch trains or classifies in a second.

The only argument is a JSON request (see measurements/request.js), with "layout" contiguous or
channels_last; the answer is JSON on the last line of stdout. With {"task": "version"} it only says
which version is installed.
"""

import json
import sys
import time

import torch
from torch import nn

from pytorch_network import (
    ADAM_EPSILON,
    IMAGE_SIZE,
    LAYOUTS,
    build_network,
    count_parameters,
    peak_memory_bytes,
)

LEARNING_RATE = 1e-3


def read_images(data, layout):
    """Reads images as float32 [count, 1, 28, 28], 0 = background, 1 = ink; and their labels."""
    with open(data["images"], "rb") as file:
        pixels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    with open(data["labels"], "rb") as file:
        labels = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    images = pixels.view(-1, 1, IMAGE_SIZE, IMAGE_SIZE).float().div(255)
    return images.contiguous(memory_format=layout), labels.long()


def create_training_step(network, images, labels, batch_size):
    """Makes a function that trains on the next batch of the epoch's order; returns the loss."""
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, eps=ADAM_EPSILON)
    compute_loss = nn.CrossEntropyLoss()
    order, start = torch.randperm(len(images)), 0
    network.train()

    def step():
        nonlocal order, start
        if start + batch_size > len(images):
            order, start = torch.randperm(len(images)), 0
        batch = order[start : start + batch_size]
        start += batch_size
        optimizer.zero_grad(set_to_none=True)
        loss = compute_loss(network(images[batch]), labels[batch])
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def create_inference_step(network, images, batch_size):
    """Makes a function that classifies the next batch."""
    start = 0
    network.eval()

    def step():
        nonlocal start
        if start + batch_size > len(images):
            start = 0
        with torch.inference_mode():
            torch.softmax(network(images[start : start + batch_size]), dim=1)
        start += batch_size

    return step


def run_for(seconds, step):
    """Runs steps, at least one, until the time is up: their number, the time, the last result."""
    started, steps = time.perf_counter(), 0
    while True:
        result = step()
        steps += 1
        elapsed = time.perf_counter() - started
        if elapsed >= seconds:
            return steps, elapsed, result


def measure(request):
    """Measures images per second for a fixed time, after a warm-up."""
    torch.manual_seed(1)
    torch.set_num_threads(request["threads"])
    layout = LAYOUTS[request["layout"]]
    images, labels = read_images(request["data"], layout)
    network = build_network(request["topology"]).to(memory_format=layout)
    batch_size = request["batchSize"]
    if request["task"] == "training":
        step = create_training_step(network, images, labels, batch_size)
    else:
        step = create_inference_step(network, images, batch_size)
    run_for(request["warmUpSeconds"], step)
    steps, elapsed, loss = run_for(request["seconds"], step)
    result = {
        "imagesPerSecond": steps * batch_size / elapsed,
        "batchSize": batch_size,
        "parameters": count_parameters(network),
        "peakBytes": peak_memory_bytes(),
    }
    return result if loss is None else {**result, "loss": loss}


def describe_version():
    """The version, and the linear algebra that it was built or installed with: it decides a lot."""
    if torch.backends.mkl.is_available():
        return f"{torch.__version__} with MKL"
    torch.ones(64, 64) @ torch.ones(64, 64)
    try:
        with open("/proc/self/maps", encoding="utf-8") as file:
            loaded = file.read().lower()
    except OSError:
        return torch.__version__
    names = {"openblas": "OpenBLAS", "blis": "BLIS", "libblas": "the reference BLAS (slow)"}
    found = next((name for part, name in names.items() if part in loaded), None)
    return f"{torch.__version__} with {found}" if found else torch.__version__


def main():
    request = json.loads(sys.argv[1])
    is_probe = request["task"] == "version"
    print(json.dumps({"version": describe_version()} if is_probe else measure(request)))


if __name__ == "__main__":
    main()
