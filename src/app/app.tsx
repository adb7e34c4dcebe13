import { RouterProvider } from 'react-router/dom';
import { ConfirmHost } from '#ui/confirm/confirm-host.tsx';
import { Toasts } from '#ui/toast/toasts.tsx';
import { router } from './routes.tsx';
import { SessionHost } from './session.tsx';

/** Everything on the page: the session around the routes, questions and notices above them. */
export function App() {
  return (
    <SessionHost>
      <RouterProvider router={router} />
      <ConfirmHost />
      <Toasts />
    </SessionHost>
  );
}
