'use strict';
// Runs the extension with a stand-in for VS Code, against the packaged server: GZR_JAR names it, else the distribution's.
const assert = require('node:assert');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const test = require('node:test');
const rpc = require('vscode-jsonrpc/node');

const root = path.join(__dirname, '..');
const jar = process.env.GZR_JAR || path.join(root, '../distribution/target/gzr/gzr.jar');
const shown = [];
const commands = {};
const settings = { path: jar, locale: 'en' };
const document = { uri: { toString: () => 'untitled:a' }, save: async () => true };

const vscode = {
	env: { language: 'zh-cn', openExternal: async () => true },
	Uri: { parse: uri => ({ fsPath: uri }) },
	workspace: { getConfiguration: () => ({ get: key => settings[key] }), onDidChangeConfiguration: () => ({ dispose() {} }) },
	window: { activeTextEditor: { document }, showErrorMessage: text => shown.push(text), showInformationMessage: async text => { shown.push(text); } },
	commands: { registerCommand: (name, run) => { commands[name] = run; return { dispose() {} }; } }
};

/** What vscode-languageclient does with the extension's options, without an editor. */
class LanguageClient {
	constructor(id, name, server, options) { Object.assign(this, { id, server, options, diagnostics: [] }); }

	async start() {
		this.process = spawn(this.server.command, this.server.args, { stdio: ['pipe', 'pipe', 'inherit'], ...this.server.options });
		this.exit = new Promise(resolve => this.process.on('exit', resolve));
		await new Promise((resolve, reject) => this.process.on('spawn', resolve).on('error', reject));
		this.connection = rpc.createMessageConnection(new rpc.StreamMessageReader(this.process.stdout), new rpc.StreamMessageWriter(this.process.stdin));
		this.connection.onNotification('textDocument/publishDiagnostics', params => this.told && this.told(params));
		this.connection.listen();
		await this.connection.sendRequest('initialize',
			{ processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: this.options.initializationOptions });
		await this.connection.sendNotification('initialized', {});
		LanguageClient.started = this;
	}

	isRunning() { return true; }

	sendRequest(method, params) { return this.connection.sendRequest(method, params); }

	async stop() {
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		this.code = await this.exit;
		this.connection.dispose();
	}
}

const load = Module._load;
Module._load = (request, ...more) => request === 'vscode' ? vscode : request === 'vscode-languageclient/node' ? { LanguageClient } : load(request, ...more);
const extension = require('../src/extension.js');

test('the server that it starts checks a report and says when it cannot print it', { timeout: 120000 }, async () => {
	assert.ok(fs.existsSync(jar), 'not packaged: ' + jar);
	await extension.activate({ subscriptions: [] });
	assert.deepStrictEqual(shown, []);
	const client = LanguageClient.started;
	assert.deepStrictEqual(client.options.documentSelector, [{ language: 'gzr' }]);
	const told = new Promise(resolve => { client.told = resolve; });
	await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'untitled:a', languageId: 'gzr', version: 1, text: '报告 示例市 2024年度 按 甲\n' } });
	assert.deepStrictEqual((await told).diagnostics.map(diagnostic => diagnostic.message), ['Unknown form 甲']);
	await commands['gzr.buildPdf']();
	assert.deepStrictEqual(shown, ['Save the report as a file first']);
	await extension.deactivate();
	assert.strictEqual(client.code, 0);
});

test('a server that is not there is told in the language of VS Code', async () => {
	settings.path = '/no/such/gzr';
	shown.length = 0;
	await extension.activate({ subscriptions: [] });
	assert.deepStrictEqual(shown, ['无法启动 gzr（spawn /no/such/gzr ENOENT）。请用设置 gzr.path 指明。']);
});

test('a jar is started by java, a command by itself, on Windows through the shell', () => {
	assert.deepStrictEqual(extension.serverOptions('/x/gzr.jar', 'linux', ''), { command: 'java', args: ['-jar', '/x/gzr.jar', 'lsp'] });
	assert.deepStrictEqual(extension.serverOptions('/x/gzr.jar', 'linux', '/jdk'), { command: path.join('/jdk', 'bin', 'java'), args: ['-jar', '/x/gzr.jar', 'lsp'] });
	assert.deepStrictEqual(extension.serverOptions('gzr', 'win32'), { command: 'gzr', args: ['lsp'], options: { shell: true } });
});

test('every word of package.json stands in both languages', () => {
	const english = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json')));
	const chinese = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.zh-cn.json')));
	const used = [...fs.readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([a-z.]+)%"/g)].map(match => match[1]);
	assert.deepStrictEqual(Object.keys(english), Object.keys(chinese));
	assert.deepStrictEqual(used.filter(key => !(key in english)), []);
});
