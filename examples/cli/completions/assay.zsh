#compdef assay
# Completion of assay for zsh.

_assay() {
  local -a rubric format
  rubric=('(-r --rubric)'{-r,--rubric}'[the rubric: a file, or an id]:rubric:_files -g "*.yaml"'
          '--rubrics[where rubrics are looked up by id]:directory:_files -/')
  if (( CURRENT == 2 )); then
    local -a commands
    commands=('score:score debrief notes or scorecards'
              'evidence:list what the notes say'
              'lint:check rubrics and other documents'
              'show:show a rubric as a person reads it')
    _describe 'command' commands
    _arguments '--help[explain assay]' '--version[print the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    score)
      _arguments $rubric \
        '(-g --guideline)'{-g,--guideline}'[the guideline that the score is paid by]:guideline:_files -g "*.yaml"' \
        '(-p --profile)'{-p,--profile}'[the profile of the guideline]:profile:' \
        '(-f --format)'{-f,--format}'[form of the result]:format:(text json jsonl)' \
        '--explain[add the evidence]' '--strict[exit with 1 when a result is not scored]' \
        '--help[explain the command]' '*:input:_files' ;;
    evidence)
      _arguments $rubric '(-f --format)'{-f,--format}'[form of the result]:format:(text json)' \
        '--help[explain the command]' ':notes:_files' ;;
    lint)
      _arguments '(-f --format)'{-f,--format}'[form of the result]:format:(text json github)' \
        '--help[explain the command]' '*:path:_files' ;;
    show)
      _arguments '--rubrics[where rubrics are looked up by id]:directory:_files -/' \
        '--help[explain the command]' ':rubric:_files -g "*.yaml"' ;;
  esac
}

_assay "$@"
