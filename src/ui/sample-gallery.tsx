import { siteUrl } from './site-url.ts';
import { useActions, useApp } from './use-app.ts';

export function SampleGallery() {
  const actions = useActions();
  const samples = useApp((state) => state.samples);
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="samples-heading">
      <h2 id="samples-heading">Or try one of these</h2>
      <ul className="samples">
        {samples.map((sample) => (
          <li key={sample.path}>
            <button
              type="button"
              className="sample"
              data-testid="sample"
              onClick={() => void actions.addSample(sample)}
            >
              {/* Its title says the same as an alternative text would. */}
              <img src={siteUrl(sample.path)} alt="" width="256" height="256" decoding="async" />
              <span>{sample.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
