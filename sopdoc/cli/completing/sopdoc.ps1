Register-ArgumentCompleter -Native -CommandName sopdoc -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The words before the cursor as the program would get them, and what is written of the one at the cursor.
    $words = @()
    $incomplete = ''
    foreach ($element in $commandAst.CommandElements) {
        if ($element.Extent.StartOffset -ge $cursorPosition) { break }
        $written = $element.Extent.Text
        if ($element.Extent.EndOffset -ge $cursorPosition) {
            $written = $written.Substring(0, $cursorPosition - $element.Extent.StartOffset)
            $incomplete = $written.TrimStart([char[]]@("'", '"'))
        } elseif ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $words += $element.Value
        } else {
            $words += $written
        }
    }
    $words = @($words | Select-Object -Skip 1)

    $before = $env:_SOPDOC_COMPLETE, $env:_SOPDOC_WORDS
    try {
        $env:_SOPDOC_COMPLETE = 'powershell_complete'
        $env:_SOPDOC_WORDS = ConvertTo-Json -Compress -InputObject @($words + $incomplete)
        $answer = (& $commandAst.GetCommandName() 2>$null) -join ''
    } finally {
        $env:_SOPDOC_COMPLETE, $env:_SOPDOC_WORDS = $before
    }
    if (-not $answer) { return }

    # In a list such as docx,pdf PowerShell replaces what stands behind the last comma only.
    $kept = ''
    if ($incomplete.EndsWith($wordToComplete)) {
        $kept = $incomplete.Substring(0, $incomplete.Length - $wordToComplete.Length)
    }
    $items = ConvertFrom-Json -InputObject $answer
    foreach ($item in $items) {
        if ($item.type -ne 'plain') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
            continue
        }
        $value = $item.value
        if ($kept -and $value.StartsWith($kept)) { $value = $value.Substring($kept.Length) }
        $text = $value
        if ($text -notmatch '^[\w./:=+-]+$') { $text = "'" + $text.Replace("'", "''") + "'" }
        $tip = if ($item.help) { $item.help } else { $item.value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $tip)
    }
}
