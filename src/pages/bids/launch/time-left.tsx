import { Countdown } from '#components/time/countdown.tsx';

/** Until providers withdraw what they bid; once that is due they may do so at any moment. */
export function TimeLeft(props: { seconds: number; label: string }) {
  return props.seconds > 0 ? (
    <Countdown {...props} />
  ) : (
    <span className="whitespace-nowrap text-bad">any moment</span>
  );
}
