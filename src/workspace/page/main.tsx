import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/styles.css';

const root = document.getElementById('page');
if (root !== null) createRoot(root).render(<App />);
