"""Child process: PyTorch trains a network from start to finish, as `mnist train` does.

It reads the IDX files, sets a part aside, trains epoch by epoch with Adam and the same one-cycle
learning rate, validates after each and keeps the best weights, measures them on the test images, and
saves the model. All images lie in memory as floats; there is no DataLoader in the way.

The only argument is a JSON request (see plans/plan-epochs.js); the answer is JSON on the last line of
stdout.
"""

import copy
import gzip
import json
import math
import sys

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

IMAGES_HEADER, LABELS_HEADER = 16, 8
EVALUATION_BATCH = 500
WARM_UP_SHARE, WARM_UP_START = 0.25, 0.1


def read_idx(path, header):
    """Reads the bytes of an IDX file, compressed or not, after its header."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        return torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)[header:]


def read_split(paths, layout):
    """Reads images as float32 [count, 1, 28, 28], 0 = background, 1 = ink; and their labels."""
    pixels = read_idx(paths["images"], IMAGES_HEADER)
    images = pixels.view(-1, 1, IMAGE_SIZE, IMAGE_SIZE).float().div_(255)
    labels = read_idx(paths["labels"], LABELS_HEADER).long()
    return images.contiguous(memory_format=layout), labels


def one_cycle(step, total_steps):
    """The factor on the learning rate: up in the first quarter, then down, along half cosines."""

    def half_cosine(share):
        return (1 + math.cos(math.pi * share)) / 2

    top = total_steps * WARM_UP_SHARE
    if step < top:
        return 1 - (1 - WARM_UP_START) * half_cosine(step / top)
    return half_cosine((step - top) / (total_steps - top))


def evaluate(network, images, labels):
    """Measures accuracy and mean loss."""
    network.eval()
    correct, loss = 0, 0.0
    with torch.inference_mode():
        for batch, truth in zip(images.split(EVALUATION_BATCH), labels.split(EVALUATION_BATCH)):
            logits = network(batch)
            correct += (logits.argmax(dim=1) == truth).sum().item()
            loss += nn.functional.cross_entropy(logits, truth, reduction="sum").item()
    return correct / len(images), loss / len(images)


def train_epoch(network, optimizer, schedule, images, labels, batch_size):
    network.train()
    for batch in torch.randperm(len(images)).split(batch_size):
        optimizer.zero_grad(set_to_none=True)
        nn.functional.cross_entropy(network(images[batch]), labels[batch]).backward()
        optimizer.step()
        schedule.step()


def train(request):
    torch.manual_seed(request["seed"])
    torch.set_num_threads(request["threads"])
    layout = LAYOUTS[request["layout"]]
    images, labels = read_split(request["train"], layout)
    order = torch.randperm(len(images))
    validating = round(len(images) * request["validationSplit"])
    held_out, kept = order[:validating], order[validating:]
    validation = images[held_out], labels[held_out]
    training = images[kept], labels[kept]
    del images, labels

    network = build_network(request["topology"]).to(memory_format=layout)
    optimizer = torch.optim.Adam(network.parameters(), lr=request["learningRate"], eps=ADAM_EPSILON)
    batch_size, epochs = request["batchSize"], request["epochs"]
    total_steps = epochs * math.ceil(len(kept) / batch_size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: one_cycle(step, total_steps))
    best_loss, best_weights = math.inf, None
    for _ in range(epochs):
        train_epoch(network, optimizer, schedule, *training, batch_size)
        _, loss = evaluate(network, *validation)
        if loss < best_loss:
            best_loss, best_weights = loss, copy.deepcopy(network.state_dict())

    network.load_state_dict(best_weights)
    accuracy, _ = evaluate(network, *read_split(request["test"], layout))
    torch.save(network, request["output"])
    parameters = count_parameters(network)
    return {"accuracy": accuracy, "parameters": parameters, "peakBytes": peak_memory_bytes()}


if __name__ == "__main__":
    print(json.dumps(train(json.loads(sys.argv[1]))))
