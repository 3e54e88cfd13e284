import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";

/** A kind word about too many times. */
export function ManyTimes({ count }: { count: number }) {
  const { manyTimes } = useMessages("creatingMore");
  return (
    <Banner tone="warning" role="status">
      {manyTimes(count)}
    </Banner>
  );
}
