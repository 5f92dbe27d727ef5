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
              'test:run the unit tests of rubrics'
              'show:show a rubric as a person reads it'
              'new:write a starter rubric and its tests')
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
    test)
      _arguments '(-f --format)'{-f,--format}'[form of the report]:format:(text json junit tap github)' \
        '(-k --name)'{-k,--name}'[only tests with this in their name]:name:' \
        '--fail-fast[stop after the first failure]' \
        '--explain[show the whole assessment of each failure]' \
        '--coverage=-[show what no case reaches]::percent:' \
        '--lcov[write the coverage to a file]:file:_files' \
        '--mutate=-[show which changes no case notices]::percent:' \
        '--seed[of the generated scorecards]:seed:' \
        '--samples[scorecards for each property]:number:' \
        '--update[write what came out over what was expected]' \
        '--watch[run again whenever a file changes]' \
        '--list[list the tests]' '--allow-empty[finding no case is no error]' \
        '*:path:_files' ;;
    lint)
      _arguments '(-f --format)'{-f,--format}'[form of the result]:format:(text json github)' \
        '--help[explain the command]' '*:path:_files' ;;
    show)
      _arguments '--rubrics[where rubrics are looked up by id]:directory:_files -/' \
        '--help[explain the command]' ':rubric:_files -g "*.yaml"' ;;
    new)
      _arguments '(-d --dir)'{-d,--dir}'[where the files go]:directory:_files -/' \
        '--help[explain the command]' ':name:' ;;
  esac
}

_assay "$@"
