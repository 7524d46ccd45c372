import { DeviceChoice } from './device-choice.tsx';
import { HubSettings } from './hub-settings.tsx';
import { Icon } from './icon.tsx';
import { MemoryFacts } from './memory-facts.tsx';
import { Modal } from './modal.tsx';
import { ModelChoice } from './model-choice.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { RunFacts } from './run-facts.tsx';
import { useAppView } from './use-app.ts';

/** What is running, what it cost, and the choice of something else. */
export function RunningPanel() {
  const { hideRunningPanel: onClose } = useAppView();
  return (
    <Modal kind="sheet" label="What is running" testId="running-panel" onClose={onClose}>
      <div className="sheet-head">
        <h2>What is running</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ModelFacts />
      <RunFacts />
      <MemoryFacts />
      <ReadingSettings />
      <DeviceChoice />
      <ModelChoice />
      <HubSettings />
    </Modal>
  );
}
