/** A QR code, always dark on white: phones do not read inverted ones. `modules` are its rows, true where dark. */
export function Qr({ modules, label }: { modules: boolean[][]; label: string }) {
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${modules.length} ${modules.length}`}>
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
