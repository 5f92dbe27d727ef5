# Completion of assay for bash.
_assay() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]} formats options
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "score evidence lint test show new --help --version" -- "$current")
    return
  fi
  case $command in
    score) formats="text json jsonl"
           options="--rubric --rubrics --guideline --profile --format --explain --strict --help" ;;
    evidence) formats="text json" options="--rubric --rubrics --format --help" ;;
    lint) formats="text json github" options="--format --help" ;;
    test) formats="text json junit tap github"
          options="--format --name --fail-fast --explain --coverage --lcov --mutate --seed --samples
                   --update --watch --list --allow-empty --help" ;;
    show) formats="" options="--rubrics --help" ;;
    new) formats="" options="--dir --help" ;;
    *) return ;;
  esac
  case $previous in
    -f | --format) mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current") ;;
    -p | --profile) ;;
    --rubrics | -d | --dir) mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    *)
      case $current in
        -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current") ;;
        *) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
      esac ;;
  esac
}
complete -o filenames -F _assay assay
