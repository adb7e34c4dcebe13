/** React runs here, in a chunk of its own: it changes less often than Berth and stays in the browser's cache. */
import 'react-dom/client';
