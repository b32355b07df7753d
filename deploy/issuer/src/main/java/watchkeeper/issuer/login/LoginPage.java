package watchkeeper.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The one page of the issuer; it needs no script. */
@Controller
class LoginPage {
    private static final String WRONG = """
            <p class="wrong" role="alert">账号或密码不对。<span lang="en">Account or password is wrong.</span></p>""";
    private static final String OUT = """
            <p class="note" role="status">已退出登录。<span lang="en">You are logged out.</span></p>""";
    private static final String PAGE = """
            <!doctype html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>登录 Log in · Watchkeeper 值守</title>
            <link rel="stylesheet" href="{context}/login.css">
            </head>
            <body>
            <main>
            <h1>值守 <span lang="en">Watchkeeper</span></h1>
            <p class="what">舆情应急值守 <span lang="en">Duty room for public-opinion incidents</span></p>
            {message}
            <form method="post" action="{context}/login">
            <label for="username">账号 <span lang="en">Account</span></label>
            <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false"
                   required autofocus>
            <label for="password">密码 <span lang="en">Password</span></label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <input type="hidden" name="{csrfName}" value="{csrfValue}">
            <button type="submit">登录 <span lang="en">Log in</span></button>
            </form>
            <p class="note">本机试运行的账号和密码在数据目录的 accounts.txt 中。<br>
            <span lang="en">Accounts of a local run are in accounts.txt of its data directory.</span></p>
            </main>
            </body>
            </html>
            """;

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String page(HttpServletRequest request, CsrfToken csrf) {
        String message =
                request.getParameter("error") != null ? WRONG : request.getParameter("logout") != null ? OUT : "";
        return PAGE.replace("{context}", request.getContextPath())
                .replace("{message}", message)
                .replace("{csrfName}", csrf.getParameterName())
                .replace("{csrfValue}", csrf.getToken());
    }
}
