import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';

type DisclosureProps = {
  readonly title: string;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** Folded away; its content is made when it is first opened. */
export function Disclosure({ title, testId, children }: DisclosureProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="disclosure"
      data-testid={testId}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <Icon name="chevron" />
        {title}
      </summary>
      {opened && children}
    </details>
  );
}
