'use strict';
// Starts `gzr lsp` and hands everything else to it.
const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

/** Words of package.nls*.json for what is shown while running. */
function words(language) {
	const read = name => JSON.parse(fs.readFileSync(path.join(__dirname, '..', name), 'utf8'));
	return language.toLowerCase().startsWith('zh') ? read('package.nls.zh-cn.json') : read('package.nls.json');
}

function say(key, ...values) {
	return words(vscode.env.language)[key].replace(/\{(\d)\}/g, (whole, index) => values[index]);
}

/** How the server is started: a jar by java, anything else by itself; on Windows a command file needs the shell. */
function serverOptions(configured, platform = process.platform, javaHome = process.env.JAVA_HOME) {
	if (configured.endsWith('.jar'))
		return { command: javaHome ? path.join(javaHome, 'bin', 'java') : 'java', args: ['-jar', configured, 'lsp'] };
	return { command: configured, args: ['lsp'], options: { shell: platform === 'win32' } };
}

async function start() {
	const settings = vscode.workspace.getConfiguration('gzr');
	const options = {
		documentSelector: [{ language: 'gzr' }],
		initializationOptions: { locale: settings.get('locale') },
		synchronize: { configurationSection: 'gzr' }
	};
	client = new LanguageClient('gzr', 'GZR', serverOptions(settings.get('path') || 'gzr'), options);
	try {
		await client.start();
	} catch (problem) {
		vscode.window.showErrorMessage(say('start.failed', problem.message));
	}
}

async function stop() {
	const running = client;
	client = undefined;
	if (running && running.isRunning())
		await running.stop();
}

async function buildPdf() {
	const editor = vscode.window.activeTextEditor;
	if (!editor || !client)
		return;
	await editor.document.save();
	try {
		const pdf = vscode.Uri.parse(await client.sendRequest('workspace/executeCommand', { command: 'gzr.build', arguments: [editor.document.uri.toString()] }));
		const open = say('build.open');
		if (await vscode.window.showInformationMessage(say('build.done', path.basename(pdf.fsPath)), open) === open)
			await vscode.env.openExternal(pdf);
	} catch (problem) {
		vscode.window.showErrorMessage(problem.message);
	}
}

async function activate(context) {
	context.subscriptions.push(
		vscode.commands.registerCommand('gzr.buildPdf', buildPdf),
		vscode.commands.registerCommand('gzr.restart', async () => { await stop(); await start(); }),
		vscode.workspace.onDidChangeConfiguration(async change => {
			if (change.affectsConfiguration('gzr.path')) {
				await stop();
				await start();
			}
		}));
	await start();
}

module.exports = { activate, deactivate: stop, serverOptions };
