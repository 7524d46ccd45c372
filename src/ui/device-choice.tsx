import type { DevicePreference, DeviceProbe } from '../core/device.ts';
import { type Fact, FactList } from './fact-list.tsx';
import { formatBytes } from './format-quantity.ts';
import { useActions, useApp } from './use-app.ts';

const choices: readonly { value: DevicePreference; title: string; text: string }[] = [
  { value: 'auto', title: 'Automatic', text: 'The GPU where there is a real one' },
  { value: 'webgpu', title: 'WebGPU', text: 'The GPU, even a software one' },
  { value: 'wasm', title: 'wasm', text: 'The processor' },
];

export function DeviceChoice() {
  const actions = useActions();
  const device = useApp((state) => state.settings.device);
  const probe = useApp((state) => state.probe);
  return (
    <section aria-label="Device">
      <fieldset>
        <legend>Device</legend>
        <div className="segments">
          {choices.map((choice) => (
            <label key={choice.value} className="radio-card">
              <input
                type="radio"
                name="device"
                value={choice.value}
                checked={device === choice.value}
                onChange={() => actions.changeSettings({ device: choice.value })}
              />
              <span>
                <strong>{choice.title}</strong>
                <span className="muted">{choice.text}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {probe ? (
        <FactList facts={probeFacts(probe)} />
      ) : (
        <p className="muted">This device has not been looked at yet.</p>
      )}
    </section>
  );
}

function probeFacts({ gpu, crossOriginIsolated, hardwareConcurrency }: DeviceProbe): Fact[] {
  const threads = crossOriginIsolated ? 'yes' : 'no: the page is not cross-origin isolated';
  const processors: Fact[] = [
    ['Logical processors', String(hardwareConcurrency)],
    ['wasm threads', threads],
  ];
  if (!gpu) return [['GPU adapter', 'none offered by this browser'], ...processors];
  const name = gpu.description || [gpu.vendor, gpu.architecture].filter(Boolean).join(' ');
  return [
    ['GPU adapter', name || 'not named by this browser'],
    ['Kind', gpu.isSoftware ? 'software (slower than wasm)' : 'hardware'],
    ['16-bit floats (shader-f16)', gpu.shaderF16 ? 'yes' : 'no'],
    ['Largest buffer', formatBytes(gpu.maxBufferBytes)],
    ...processors,
  ];
}
