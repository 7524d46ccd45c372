import { useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { useAppView } from './use-app.ts';

type CopyButtonProps = { readonly text: string; readonly label: string };

export function CopyButton({ text, label }: CopyButtonProps) {
  const { remark } = useAppView();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => remark('The browser did not allow copying. Select the text and copy it by hand.'),
    );
  return (
    <button
      type="button"
      className="icon-button copy-button"
      aria-label={copied ? 'Copied' : label}
      title={copied ? 'Copied' : label}
      onClick={() => void copy()}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
