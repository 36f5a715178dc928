import { render } from 'preact';
import { Page } from './page.js';
import './styles/tokens.css';
import './styles/page.css';

const root = document.querySelector('#page');
if (root) render(<Page />, root);
