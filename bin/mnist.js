#!/usr/bin/env node
import process from 'node:process';
import { runCommandLine } from '../dist/cli.js';

process.exitCode = await runCommandLine(process.argv.slice(2), process);
