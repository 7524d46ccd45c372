/** What the worker found out about the GPU adapter. */
export type GpuAdapterFacts = {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** Drawn by the processor (SwiftShader, WARP, llvmpipe): slower than wasm. */
  readonly isSoftware: boolean;
  readonly shaderF16: boolean;
  readonly maxBufferBytes: number;
  readonly maxStorageBufferBindingBytes: number;
  readonly features: readonly string[];
};

export type DeviceProbe = {
  /** Absent where the browser offers no WebGPU or no adapter. */
  readonly gpu?: GpuAdapterFacts;
  /** Threads need SharedArrayBuffer, which needs a cross-origin isolated page. */
  readonly crossOriginIsolated: boolean;
  /** Logical processors; at least 1. */
  readonly hardwareConcurrency: number;
};

export type Device = 'webgpu' | 'wasm';
export type DevicePreference = Device | 'auto';

/** A dtype in the library's spelling, for the whole model or for each of its files. */
export type DtypeSpec = string | Readonly<Record<string, string>>;

/** Which dtype a model uses where; a device that is absent is not supported by it. */
export type DtypeTable = {
  /** WebGPU with shader-f16. Absent: as without. */
  readonly webgpuF16?: DtypeSpec;
  readonly webgpu?: DtypeSpec;
  readonly wasm: DtypeSpec;
};

export type DeviceChoice = {
  readonly device: Device;
  readonly dtype: DtypeSpec;
  /** wasm threads; 1 where the page is not cross-origin isolated. */
  readonly threads: number;
  /** Why, in words for the user. */
  readonly reason: string;
};

/** More threads than this stopped helping small matrix products, and starve the page of cores. */
const maxThreads = 8;

/**
 * Chooses device and dtype from what is there.
 * A software adapter counts as no GPU unless the user asked for WebGPU by name.
 */
export function chooseDevice(
  probe: DeviceProbe,
  dtypes: DtypeTable,
  preference: DevicePreference,
): DeviceChoice {
  const threads = probe.crossOriginIsolated
    ? Math.max(1, Math.min(maxThreads, probe.hardwareConcurrency))
    : 1;
  const wasm = (reason: string): DeviceChoice => ({
    device: 'wasm',
    dtype: dtypes.wasm,
    threads,
    reason,
  });
  const { gpu } = probe;
  if (preference === 'wasm') return wasm('Chosen in the settings.');
  if (!gpu) return wasm('This browser offers no WebGPU adapter.');
  const dtype = gpu.shaderF16 ? (dtypes.webgpuF16 ?? dtypes.webgpu) : dtypes.webgpu;
  if (!dtypes.webgpu && !dtypes.webgpuF16) return wasm('This model runs on the processor only.');
  if (dtype === undefined) return wasm('This model needs a GPU with 16-bit floats (shader-f16).');
  if (gpu.isSoftware && preference === 'auto')
    return wasm('The only WebGPU adapter is a software one.');
  const reason = preference === 'webgpu' ? 'Chosen in the settings.' : 'A GPU is available.';
  return { device: 'webgpu', dtype, threads, reason };
}
