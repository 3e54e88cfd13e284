/** The fuller, the hotter. */
export const Steam = ({ path, level }: { path: string; level: number }) => (
  <path className="line" opacity={Math.round(25 + level * 75) / 100} d={path} />
);
