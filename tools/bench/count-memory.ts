/*
 * Counts the memory of the worker that imports it first: WebAssembly memories by their pages, GPU buffers by creation
 * and destruction.
 */
const memories: WebAssembly.Memory[] = [];
const NativeMemory = WebAssembly.Memory;
WebAssembly.Memory = new Proxy(NativeMemory, {
  construct(target, args) {
    const memory = new target(...(args as [WebAssembly.MemoryDescriptor]));
    memories.push(memory);
    return memory;
  },
});

let gpuBytes = 0;
const live = new WeakSet<GPUBuffer>();
if (typeof GPUDevice !== 'undefined') {
  const { createBuffer } = GPUDevice.prototype;
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    live.add(buffer);
    gpuBytes += buffer.size;
    return buffer;
  };
  const { destroy } = GPUBuffer.prototype;
  GPUBuffer.prototype.destroy = function () {
    if (live.delete(this)) gpuBytes -= this.size;
    return destroy.call(this);
  };
}

const channel = new BroadcastChannel('formalens-bench-memory');
channel.onmessage = ({ data }) => {
  if (data !== 'tell') return;
  const wasmBytes = memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  channel.postMessage({ wasmBytes, gpuBytes });
};
