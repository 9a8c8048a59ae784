// What tests do to the browser's store, pickers and channels; `support.rs` declares it.

export const factory = () => indexedDB;
// A factory that opens nothing, as in a private window.
export const refusing = (name) => ({ open() { throw new DOMException('not here', name); } });
// The browser's own, but each write fails: at once, or when the transaction ends, as on a full disk.
export const full = (late) => ({
  open(name, version) {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      database.transaction = (...asked) => {
        const begun = IDBDatabase.prototype.transaction.apply(database, asked);
        const error = new DOMException('no room', 'QuotaExceededError');
        begun.objectStore = (of) => {
          const store = IDBTransaction.prototype.objectStore.call(begun, of);
          store.put = (...put) => {
            if (!late) throw error;
            Object.defineProperty(begun, 'error', { get: () => error, configurable: true });
            const asked = IDBObjectStore.prototype.put.apply(store, put);
            queueMicrotask(() => { try { begun.abort(); } catch {} });
            return asked;
          };
          return store;
        };
        return begun;
      };
    });
    return request;
  },
});
// Changes an entry by hand, as damage would; gives all entries.
export const damage = (name, change) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const database = request.result;
    const begun = database.transaction(['drafts', 'contents'], 'readwrite');
    const [drafts, contents] = [begun.objectStore('drafts'), begun.objectStore('contents')];
    new Function('drafts', 'contents', change)(drafts, contents);
    begun.oncomplete = () => { database.close(); resolve(); };
    begun.onabort = () => reject(begun.error);
  };
  request.onerror = () => reject(request.error);
});
// Opens a database as a later version of the program would, and keeps it open.
export const newer = (name, version) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version);
  request.onsuccess = () => resolve([...request.result.objectStoreNames].join());
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error('blocked'));
});
// A picker that chooses a real file of the browser's own disk, or is closed, or is not there.
export const picking = async (picker, name, how) => {
  if (how === 'none') { window[picker] = undefined; return; }
  const disk = await navigator.storage.getDirectory();
  const file = name && await disk.getFileHandle(name, { create: true });
  window[picker] = async () => {
    window.picked = (window.picked ?? 0) + 1;
    if (how === 'closed') throw new DOMException('closed', 'AbortError');
    if (how === 'refused') throw new DOMException('no', 'NotAllowedError');
    return picker === 'showOpenFilePicker' ? [file] : file;
  };
};
export const picked = () => window.picked ?? 0;
export const onDisk = async (name) =>
  (await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()).text();
export const removeFromDisk = async (name) => (await navigator.storage.getDirectory()).removeEntry(name);
export const drop = (name, content) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([content], name));
  return data;
};
// Without the browser's locks.
export const locks = (on) => {
  if (on) delete navigator.locks;
  else Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
};
// A frame stands for the page that has opened the studio.
export const opened = () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const heard = [];
  frame.contentWindow.addEventListener('message', ({ data }) => heard.push(data));
  Object.defineProperty(window, 'opener', { value: frame.contentWindow, configurable: true });
  return { frame, heard };
};
export const closed = ({ frame }) => { frame.remove(); delete window.opener; };
export const heard = ({ heard }) => heard.join();
// Posts as that page does: what is posted has its window as source.
export const post = ({ frame }, message) => new frame.contentWindow.Function('m', "parent.postMessage(m, '*')")(
  new Function(`return ${message}`)());
export const postOwn = (message) => window.postMessage(new Function(`return ${message}`)(), '*');
// What the service worker keeps.
export const shared = async (entries) => {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'data/../en.webmanifest';
  document.head.append(link);
  const cache = await caches.open(`dateline-shared ${new URL('.', link.href).pathname}`);
  let at = 0;
  for (const fields of new Function(`return ${entries}`)()) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    await cache.put(`/shared/${at++}`, new Response(form));
  }
  return link;
};
export const address = (fragment) => history.replaceState(null, '', `#${fragment}`);
export const here = () => location.hash;
// How many writes the store has taken, counted at the browser's own function.
export const counted = () => {
  const own = IDBObjectStore.prototype.put;
  const count = { writes: 0, stop() { IDBObjectStore.prototype.put = own; } };
  IDBObjectStore.prototype.put = function (...put) {
    if (this.name === 'drafts') count.writes += 1;
    return own.apply(this, put);
  };
  return count;
};
