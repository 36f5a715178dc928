"""What all PyTorch measurements share: networks built layer by layer from Keras' configuration."""

import resource
import sys

import torch
from torch import nn

IMAGE_SIZE = 28
LAYOUTS = {"contiguous": torch.contiguous_format, "channels_last": torch.channels_last}
# Keras' default, which mnist has too.
ADAM_EPSILON = 1e-7


def build_network(topology):
    """Builds a Keras Sequential configuration; the softmax at its end is left to the loss."""
    layers, channels, size = [], 1, IMAGE_SIZE
    for layer in topology["config"]["layers"]:
        kind, config = layer["class_name"], layer["config"]
        if kind == "Conv2D":
            kernel = config["kernel_size"][0]
            is_same = config["padding"] == "same"
            layers.append(
                nn.Conv2d(channels, config["filters"], kernel, padding=kernel // 2 if is_same else 0)
            )
            channels = config["filters"]
            size = size if is_same else size - kernel + 1
        elif kind == "MaxPooling2D":
            pool = config["pool_size"][0]
            layers.append(nn.MaxPool2d(pool))
            size //= pool
        elif kind == "BatchNormalization":
            # Keras counts what stays, PyTorch what is new.
            momentum = 1 - config["momentum"]
            layers.append(nn.BatchNorm2d(channels, eps=config["epsilon"], momentum=momentum))
        elif kind == "Dropout":
            layers.append(nn.Dropout(config["rate"]))
        elif kind == "GlobalAveragePooling2D":
            layers += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
            size = 1
        elif kind == "Flatten":
            layers.append(nn.Flatten())
            channels, size = channels * size * size, 1
        elif kind == "Dense":
            layers.append(nn.Linear(channels, config["units"]))
            channels = config["units"]
        else:
            raise ValueError(f"no layer of the kind {kind}")
        if config.get("activation") == "relu":
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)


def count_parameters(network):
    """Counts parameters as Keras does: running statistics too, but no counter of batches."""
    state = network.state_dict()
    return sum(v.numel() for k, v in state.items() if not k.endswith("num_batches_tracked"))


def peak_memory_bytes():
    """The most memory (resident set) that this process had at any time."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            line = next(line for line in file if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    except (OSError, StopIteration):
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
