import { useState } from 'react';
import { useViewer } from '../access/Viewer';
import { type View, readViews } from './views';

/** The views of a list that this browser keeps for whoever is signed in. */
export function useViews(list: string) {
  const place = `views ${list} ${useViewer()?.userName ?? ''}`;
  const [views, setViews] = useState(() => readViews(localStorage.getItem(place)));
  const keep = (next: View[]) => {
    localStorage.setItem(place, JSON.stringify(next));
    setViews(next);
  };
  return { views, keep };
}
