/** The ways to choose how training is computed. */
export const KERNEL_CHOICES = ['auto', 'standard', 'blocked'] as const;

/** How to choose: by hand, or `auto`, the faster ones of those that work on this machine. */
export type KernelChoice = (typeof KERNEL_CHOICES)[number];

/**
 * How training is computed: by ONNX's standard operators, or by ONNX Runtime's blocked ones, whose
 * block depends on the processor. They round differently, so a run stays with one.
 */
export type Kernels =
  | { readonly name: 'standard' }
  | {
      readonly name: 'blocked';
      /** Channels in a block. */
      readonly block: number;
    };
