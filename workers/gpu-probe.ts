import type { DeviceProbe, GpuAdapterFacts } from '../src/core/device.ts';

/** Names under which software adapters go where `isFallbackAdapter` is not told. */
const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|warp|microsoft basic/i;

/** Asks for a GPU adapter in this worker: what the page sees may differ. Never throws. */
export async function probeDevice(): Promise<DeviceProbe> {
  const gpu = await probeGpu().catch(() => undefined);
  return {
    ...(gpu && { gpu }),
    crossOriginIsolated: self.crossOriginIsolated === true,
    hardwareConcurrency: Math.max(1, navigator.hardwareConcurrency || 1),
  };
}

async function probeGpu(): Promise<GpuAdapterFacts | undefined> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return undefined;
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const names = `${vendor} ${architecture} ${description}`;
  return {
    vendor,
    architecture,
    description,
    isSoftware: isFallbackAdapter === true || softwareNames.test(names),
    shaderF16: adapter.features.has('shader-f16'),
    maxBufferBytes: adapter.limits.maxBufferSize,
    maxStorageBufferBindingBytes: adapter.limits.maxStorageBufferBindingSize,
    features: [...adapter.features].sort(),
  };
}
