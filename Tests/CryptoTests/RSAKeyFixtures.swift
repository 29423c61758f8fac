/// The example of RFC 7515, appendix A.2; bytes in base 64, the private key as PKCS #8.
enum RFC7515 {
  static let message = """
    eyJhbGciOiJSUzI1NiJ9.\
    eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290\
    Ijp0cnVlfQ
    """

  static let modulus = """
    ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-\
    Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-\
    pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-\
    bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-\
    UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-\
    DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ
    """

  static let signature = """
    cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-\
    0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--\
    f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--\
    xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhW\
    kWywlVmtVrBp0igcN_IoypGlUPQGe77Rw
    """

  static let privateKey = """
    MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCh-BYK4uPJtGXOjS1lYmM2K5J9vinh8CR3_BYlzJ\
    ChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxLaYk8wTM_U-\
    3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9ilE8TA5a8bpvfbr3SvaNnjuygxmj3AbONv_s4yDQs4v5tJ_reSlpIdJed\
    1LnPmt7Ex1sFhSwsD174pcF1A5L5ROjtZMEQxrZHYJqkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGU\
    kftoaHLFcW9Qr4NY2ai50Xw0Byj3-\
    H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHgVFbK5emhAgMBAAECggEAEq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe\
    2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-\
    pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4\
    qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLh\
    BOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQKBgQDgHMQQ60imZV1URk0KpLttoLhyt3SmqdEf\
    _kgHePDdtzEafpAu-cS191R2JiuoF2yzWXnwFDcqGigp5BNr0AHQfD8_Lk8l1Mk09jxxCfui5nYooNyac8YFjm3vIt\
    zVCVDnEd3BbVWG8qf6deqElMGAg-C2V0L4oNXnP7LZcPAZRwKBgQC5A8R-\
    CZW2MvRTLLHzwZkUXV866cff7tx6kqa0finGG0KgeqlaZPxgCZnFp7AeAcCMtiynVlJ7vMVgePsLq6XtON4tB5kP9j\
    APrq3rbAOal78eUH5OcED6eNuCV8ixEu1eWcPNCS_l1OW1EnXUEoEHKl54Xrrz2uNwkgMTP1FZ1wKBgAcCn1dwJKuf\
    zBWQxWQp1vsM5fggqPN1qGb5y0MAk3g7_Ls5bkUp5u9SN0Ai3Ya6hNnvWJMb7sXQX6U_zyO2M_hTip7tUeh7CXgwo5\
    9dkpN75gJLVds29-DAncu3KXU4f2Fa-7bLNrur53k8KwPOq2bbuTG69QtV7Jr5MR0AHWKNAoGBAIf_evpitUf-\
    4JYbLpvNXWcY052Mpz22aR84mY3nh3F2LF2mjMJDpTg7FmuyPcVw6EcGyoAe9fa65iNqCq-jdw6PVNGo2hxfjSiZ8I\
    IzHdsPXI89__pMjZcQK9r-\
    CCoRjaZjOYiIDktVWZzmevJuv6WywUqd57LE3Zar3dLSIkx1AoGAIYd7DHOhrWvxkwPQsRM2tOgrjbcrfvtQJipd-D\
    lcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd_QJQ3ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJReOgo1c\
    q9SbsxYawBgfp_gh6A5603k2-ZQwVK0JKSHuLFkuQ3U
    """
}

/// Private keys that RS256 cannot use, as PKCS #8 in base 64.
enum UnfitKey {
  static let rsaOf1024Bits = """
    MIICeQIBADANBgkqhkiG9w0BAQEFAASCAmMwggJfAgEAAoGBAMOLVBzWToxJRkhtQV_MOMHxvbQeCKCpxJbfGIUSdu\
    XWDEgRf0328YoEidOKPOXEn7D1yf62cAOoelYQ9lW94GI1AxHWBf3607r6E2c36TI09s3QhakdR0cGOjVI0Y9RfNqk\
    47at-YE0or93DsHU8DTnFDA02XYISVlTGbdPmWxxAgMBAAECgYEAjLEFbs4eq77Yy6mYPMXiHGDDPgHR8U7UfDy-Fp\
    inZUxxf7TfJIhFVylWxRYUJLkosJjXoeU_iNJCWwRPSHeaJazH8Rt4tncSwpVIyKPjeZKEzJRQTalRnzjBNzY4clsJ\
    VHM6RbrU3xfKN6Odvs6rXg-\
    SBnOsex98cy_dSZIGOkECQQDhplywMT7igNdbCYOL-s1OghbMhFtk_DZOAsyyXHo021KiicU8hf6Sl_fzBfHXEVm-I\
    EBV2NYslxx15n7lA9X5AkEA3dhcuKFhuzlIItFqd8tsLkPbitELTUnzDB2stGgET7y09v6-\
    qJHojlPFkU57dTJQcMN59nkTitkOzpfXc0cIOQJBAL97Cbpl_6P7i0PwfdWCHUhasfgY9Olr8LUgQQ211eoWlzfgSy\
    QB3LYPCVQLnl5PleT1v0JZ_9zU2kzeLJ4wNBkCQQDBZ3IWaGNapOq1qBqIy6jJgNEyaWLQA8tHYcuCEDjKBztBJf-\
    z2FiFVJUmQ-Sv3KhyVojKju2xm-Ajzg6_6kpJAkEAy8jLi9mwPBrYIE7AC_jETpBh6dNu5jv-kkxKT-\
    EqsqD9Lc4SfmJZRzFbtKkVczruNAkm_Ep68BgnoHBeZP7hHg
    """

  static let ellipticCurve = """
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg08EVV7dB7VAca0Sj0iQnPxG693aLItLu53n_5uOUK7\
    qhRANCAAR4SRd_hsmH7O3iEbuqu_gnsv7__qnGCyeniDUEx3GiPONGszCmH1NttszJ9McufzafhhLKKYDhOmT59Sos\
    fkCW
    """
}
