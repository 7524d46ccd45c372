import { describe, expect, test } from 'vitest';
import { chooseDevice, type DeviceProbe, type GpuAdapterFacts } from '../../src/core/device.ts';

const adapter: GpuAdapterFacts = {
  vendor: 'acme',
  architecture: 'one',
  description: '',
  isSoftware: false,
  shaderF16: true,
  maxBufferBytes: 2 ** 31,
  maxStorageBufferBindingBytes: 2 ** 31,
  features: ['shader-f16'],
};
const withGpu: DeviceProbe = { gpu: adapter, crossOriginIsolated: true, hardwareConcurrency: 4 };
const withoutGpu: DeviceProbe = { crossOriginIsolated: true, hardwareConcurrency: 4 };
const withoutF16: DeviceProbe = { ...withGpu, gpu: { ...adapter, shaderF16: false } };
const software: DeviceProbe = { ...withGpu, gpu: { ...adapter, isSoftware: true } };
const dtypes = { webgpuF16: 'q4f16', webgpu: 'q4', wasm: 'q8' };

describe('chooses device and dtype', () => {
  test.each([
    ['a GPU with shader-f16', withGpu, dtypes, 'auto', 'webgpu', 'q4f16', 'A GPU is available.'],
    ['a GPU without', withoutF16, dtypes, 'auto', 'webgpu', 'q4', 'A GPU is available.'],
    [
      'a model without f16 files',
      withGpu,
      { webgpu: 'q8', wasm: 'q8' },
      'auto',
      'webgpu',
      'q8',
      'A GPU is available.',
    ],
    ['no GPU', withoutGpu, dtypes, 'auto', 'wasm', 'q8', 'This browser offers no WebGPU adapter.'],
    [
      'no GPU, though chosen',
      withoutGpu,
      dtypes,
      'webgpu',
      'wasm',
      'q8',
      'This browser offers no WebGPU adapter.',
    ],
    ['wasm chosen', withGpu, dtypes, 'wasm', 'wasm', 'q8', 'Chosen in the settings.'],
    ['WebGPU chosen', withGpu, dtypes, 'webgpu', 'webgpu', 'q4f16', 'Chosen in the settings.'],
    [
      'a software adapter',
      software,
      dtypes,
      'auto',
      'wasm',
      'q8',
      'The only WebGPU adapter is a software one.',
    ],
    [
      'a software adapter, chosen',
      software,
      dtypes,
      'webgpu',
      'webgpu',
      'q4f16',
      'Chosen in the settings.',
    ],
    [
      'an f16 model on a GPU without',
      withoutF16,
      { webgpuF16: 'q4f16', wasm: 'q8' },
      'auto',
      'wasm',
      'q8',
      'This model needs a GPU with 16-bit floats (shader-f16).',
    ],
    [
      'a model for wasm only',
      withGpu,
      { wasm: 'q8' },
      'webgpu',
      'wasm',
      'q8',
      'This model runs on the processor only.',
    ],
  ] as const)('%s', (_, probe, table, preference, device, dtype, reason) => {
    expect(chooseDevice(probe, table, preference)).toEqual({ device, dtype, threads: 4, reason });
  });
});

test.each([
  [true, 4, 4],
  [true, 64, 8],
  [true, 0, 1],
  [false, 16, 1],
])(
  'isolated %s with %i processors: %i threads',
  (crossOriginIsolated, hardwareConcurrency, threads) => {
    const probe = { crossOriginIsolated, hardwareConcurrency };
    expect(chooseDevice(probe, dtypes, 'auto').threads).toBe(threads);
  },
);
