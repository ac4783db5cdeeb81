@main struct EvalRunner { static func main() {} }
