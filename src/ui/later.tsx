import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of a page whose code comes by itself. Until then nothing stands in its place. */
export interface Later<P> {
  (props: P): VNode | null;
  /** Has it loaded before it is drawn, for one that must be there at once. */
  loaded(): Promise<void>;
}

/** Makes a part that is loaded when it is drawn for the first time, or sooner. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let Part: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const loaded = (): Promise<void> => {
    if (Part) return Promise.resolve();
    loading ??= load()
      .then((part) => {
        Part = part;
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  function LaterPart(props: P) {
    const [, setThere] = useState(Part !== undefined);
    useEffect(() => {
      void loaded().then(
        () => setThere(true),
        () => undefined,
      );
    }, []);
    return Part ? <Part {...props} /> : null;
  }
  return Object.assign(LaterPart, { loaded });
}
