/** Where an address can be looked up; opened by the person only, the page itself asks nobody. */
export function mapLink(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
