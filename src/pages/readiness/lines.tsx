/** A message of several lines: what it says first is bold; what it means, and what to do, stands below. */
export function Lines({ words }: { readonly words: string }) {
  const [first, ...rest] = words.split('\n');
  return (
    <>
      <strong>{first}</strong>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
