import type {Program, Shell} from './command-line.ts';

/** A name for the function of a shell: the program's, as far as shells allow it. */
const functionOf = ({name}: Program): string => `_${name.replace(/\W/g, '_')}`;

// Each script asks the program itself what may stand where the person is typing. It answers with a line for each word, its
// description behind a tab, and with ":files" or ":folders" when the shell is to offer those, too.

const bash = (program: Program): string => `# Completions of ${program.name} for bash.
# A word as it was meant: without its quotes, the last of which may be missing yet, and without backslashes.
${functionOf(program)}_unquoted() {
	local word=$1 quote= char i
	unquoted=
	for ((i = 0; i < \${#word}; i++)); do
		char=\${word:i:1}
		if [[ $char == "$quote" ]]; then
			quote=
		elif [[ -z $quote && $char == [\\"\\'] ]]; then
			quote=$char
		elif [[ $quote != "'" && $char == "\\\\" && ( -z $quote || \${word:i+1:1} == [\\"\\\\\\$\\\`] ) ]]; then
			i=$((i + 1))
			unquoted+=\${word:i:1}
		else
			unquoted+=$char
		fi
	done
}
${functionOf(program)}() {
	local line kind=none word unquoted typed=()
	COMPREPLY=()
	for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
		${functionOf(program)}_unquoted "$word"
		typed+=("\${unquoted/#\\~/$HOME}")
	done
	word=$unquoted
	while IFS= read -r line; do
		case $line in
			:*) kind=\${line#:} ;;
			*) COMPREPLY+=("\${line%%$'\\t'*}") ;;
		esac
	done < <("$1" completion words -- "\${typed[@]}" 2>/dev/null)
	[[ $word == = ]] && word=
	case $kind in
		files) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word") ;;
		folders) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$word") ;;
	esac
	compopt -o filenames 2>/dev/null
}
complete -F ${functionOf(program)} ${program.name}
`;

const zsh = (program: Program): string => `#compdef ${program.name}
# Completions of ${program.name} for zsh.
_${program.name}() {
	local line kind=none
	local -a found
	while IFS= read -r line; do
		case $line in
			:*) kind=\${line#:} ;;
			*) line=\${line//:/\\\\:}; found+=("\${line/$'\\t'/:}") ;;
		esac
	done < <("\${(Q)words[1]}" completion words -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
	(( $#found )) && _describe -t words ${program.name} found
	case $kind in
		files) _files ;;
		folders) _files -/ ;;
	esac
}
if [[ $funcstack[1] == _${program.name} ]]; then
	_${program.name} "$@"
else
	compdef _${program.name} ${program.name}
fi
`;

const fish = (program: Program): string => `# Completions of ${program.name} for fish.
function _${functionOf(program)}
	set -l typed (commandline -opc) (commandline -ct)
	for line in (command $typed[1] completion words -- $typed[2..-1] 2>/dev/null)
		switch $line
			case ':files'
				__fish_complete_path (commandline -ct)
			case ':folders'
				__fish_complete_directories (commandline -ct)
			case '*'
				printf '%s\\n' $line
		end
	end
end
complete -c ${program.name} -f -a '(_${functionOf(program)})'
`;

/** The completions of a program for a shell, as a script to be evaluated. */
export const completionScript = (shell: Shell, program: Program): string =>
	({bash, zsh, fish})[shell](program);
